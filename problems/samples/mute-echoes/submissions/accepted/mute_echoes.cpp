class Solution {
public:
    ListNode* muteEchoes(ListNode* head, int reach) {
        queue<int> recent;
        unordered_set<int> heard;
        ListNode start, *last = &start;
        for (ListNode* node = head; node; node = node->next) {
            if (heard.count(node->val)) continue;
            if ((int) recent.size() == reach) {
                heard.erase(recent.front());
                recent.pop();
            }
            recent.push(node->val);
            heard.insert(node->val);
            last = last->next = node;
        }
        last->next = nullptr;
        return start.next;
    }
};
