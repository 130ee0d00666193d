class Solution {
public:
    ListNode* zipTrains(ListNode* first, ListNode* second, int cars) {
        ListNode engine, *last = &engine;
        while (first && second) {
            for (int i = 0; i < cars && first; i++) {
                last = last->next = first;
                first = first->next;
            }
            swap(first, second);
        }
        last->next = first ? first : second;
        return engine.next;
    }
};
