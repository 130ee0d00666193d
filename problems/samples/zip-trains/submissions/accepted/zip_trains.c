struct ListNode* zipTrains(struct ListNode* first, struct ListNode* second, int cars) {
    struct ListNode engine, *last = &engine;
    while (first && second) {
        for (int i = 0; i < cars && first; i++) {
            last = last->next = first;
            first = first->next;
        }
        struct ListNode* waiting = second;
        second = first;
        first = waiting;
    }
    last->next = first ? first : second;
    return engine.next;
}
