class Solution {
public:
    ListNode* muteEchoes(ListNode* head, int reach) {
        deque<int> recent;
        unordered_set<int> heard;
        ListNode start, *last = &start;
        for (ListNode* node = head; node; node = node->next) {
            if (!heard.insert(node->val).second) continue;
            recent.push_back(node->val);
            if ((int) recent.size() > reach) {
                heard.erase(recent.front());
                recent.pop_front();
            }
            last = last->next = node;
        }
        return start.next;
    }
};
