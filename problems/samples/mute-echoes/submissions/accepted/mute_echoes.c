static int compare(const void* one, const void* other) {
    int x = *(const int*) one, y = *(const int*) other;
    return (x > y) - (x < y);
}

struct ListNode* muteEchoes(struct ListNode* head, int reach) {
    int size = 0, kept = 0;
    for (struct ListNode* node = head; node; node = node->next) size++;
    int* sounds = malloc((size + 1) * sizeof *sounds);
    int* heard = malloc((size + 1) * sizeof *heard);
    int filled = 0;
    for (struct ListNode* node = head; node; node = node->next) {
        sounds[filled] = node->val;
        heard[filled++] = -1;
    }
    qsort(sounds, size, sizeof *sounds, compare);

    struct ListNode start, *last = &start;
    for (struct ListNode* node = head; node; node = node->next) {
        int* sound = bsearch(&node->val, sounds, size, sizeof *sounds, compare);
        int* place = &heard[sound - sounds];
        if (*place >= 0 && kept - *place <= reach) continue;
        *place = kept++;
        last = last->next = node;
    }
    last->next = NULL;
    free(sounds);
    free(heard);
    return start.next;
}
