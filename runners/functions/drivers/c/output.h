// Arrays of any depth, and answers. An array's elements are of the kind that a letter says: the
// first of its type's name, but `N` for ListNode.

static size_t judge_width(char kind, int depth) {
    if (depth > 1) return sizeof(void *);
    switch (kind) {
        case 'i': return sizeof(int);
        case 'l': return sizeof(long long);
        case 'd': return sizeof(double);
        case 'b': return sizeof(bool);
        case 'c': return sizeof(char);
        default: return sizeof(void *);
    }
}

static void judge_take_element(char kind, void *to) {
    switch (kind) {
        case 'i': *(int *)to = judge_take_integer(); break;
        case 'l': *(long long *)to = judge_take_long(); break;
        case 'd': *(double *)to = judge_take_double(); break;
        case 'b': *(bool *)to = judge_take_boolean(); break;
        case 'c': *(char *)to = judge_take_character(); break;
        case 's': *(char **)to = judge_take_string(); break;
        case 'N': *(struct ListNode **)to = judge_take_ListNode(); break;
        default: *(struct TreeNode **)to = judge_take_TreeNode();
    }
}

static struct judge_shape judge_room_for(struct judge_shape shape, int depth, int room) {
    for (int i = 0; i + 1 < depth; i++) {
        size_t width = i ? sizeof(void *) : sizeof(int);
        shape.inner[i] = judge_grown(shape.inner[i], (size_t)room * width);
    }
    return shape;
}

// An array, its lengths in `shape`. There is always room for one element more than it has.
static void *judge_take_array(char kind, int depth, struct judge_shape *shape) {
    size_t width = judge_width(kind, depth);
    int room = 4;
    char *elements = judge_grown(NULL, (size_t)room * width);
    *shape = judge_room_for((struct judge_shape){0}, depth, room);
    judge_mark();
    while (!judge_is_over() && judge_peek()) {
        if (shape->size) judge_mark();
        if (shape->size + 1 == room) {
            elements = judge_grown(elements, (size_t)(room *= 2) * width);
            *shape = judge_room_for(*shape, depth, room);
        }
        int at = shape->size++;
        void *to = elements + (size_t)at * width;
        if (depth == 1) {
            judge_take_element(kind, to);
            continue;
        }
        struct judge_shape below;
        *(void **)to = judge_take_array(kind, depth - 1, &below);
        ((int *)shape->inner[0])[at] = below.size;
        for (int i = 1; i + 1 < depth; i++) ((void **)shape->inner[i])[at] = below.inner[i - 1];
    }
    judge_mark();
    memset(elements + (size_t)shape->size * width, 0, width);
    return elements;
}

static void judge_add(const char *text, size_t length) {
    if (judge_used + length > judge_room) {
        judge_room = (judge_used + length) * 2 + 256;
        judge_answer = judge_grown(judge_answer, judge_room);
    }
    memcpy(judge_answer + judge_used, text, length);
    judge_used += length;
}

static void judge_say(const char *text) { judge_add(text, strlen(text)); }

static void judge_give_long(long long value) {
    char digits[24], *start = digits + sizeof digits;
    unsigned long long rest = value < 0 ? -(unsigned long long)value : (unsigned long long)value;
    do *--start = (char)('0' + rest % 10);
    while (rest /= 10);
    if (value < 0) *--start = '-';
    judge_add(start, (size_t)(digits + sizeof digits - start));
}

static void judge_give_integer(int value) { judge_give_long(value); }
static void judge_give_boolean(bool value) { judge_say(value ? "true" : "false"); }

static void judge_give_double(double value) {
    char digits[40];
    snprintf(digits, sizeof digits, "%.17g", value);
    if (isnan(value)) judge_say("NaN");
    else if (isinf(value)) judge_say(value < 0 ? "-Infinity" : "Infinity");
    else judge_say(digits);
}

static void judge_give_letters(const char *text, size_t length) {
    judge_say("\"");
    for (size_t i = 0; i < length; i++) {
        char escape[8];
        unsigned char byte = (unsigned char)text[i];
        if (byte == '"' || byte == '\\') judge_say("\\");
        if (byte >= 0x20) judge_add(text + i, 1);
        else snprintf(escape, sizeof escape, "\\u%04x", byte), judge_say(escape);
    }
    judge_say("\"");
}

static void judge_give_string(const char *text) { judge_give_letters(text, text ? strlen(text) : 0); }
static void judge_give_character(char value) { judge_give_letters(&value, 1); }

// Brent's search for a circle goes along: `waiting` moves up at every power of two.
static void judge_give_ListNode(struct ListNode *node) {
    struct ListNode *waiting = NULL;
    judge_say("[");
    for (size_t steps = 0; node; node = node->next, steps++) {
        if (node == waiting) {
            fputs("the list that was returned has a cycle\n", stderr);
            abort();
        }
        if ((steps & (steps - 1)) == 0) waiting = node;
        if (steps) judge_say(",");
        judge_give_integer(node->val);
    }
    judge_say("]");
}

static void judge_give_TreeNode(struct TreeNode *root) {
    struct judge_nodes nodes = {0};
    judge_put(&nodes, root);
    for (size_t i = 0; i < nodes.count; i++) {
        if (!nodes.all[i]) continue;
        judge_put(&nodes, nodes.all[i]->left);
        judge_put(&nodes, nodes.all[i]->right);
    }
    while (nodes.count && !nodes.all[nodes.count - 1]) nodes.count--;
    judge_say("[");
    for (size_t i = 0; i < nodes.count; i++) {
        if (i) judge_say(",");
        if (nodes.all[i]) judge_give_integer(nodes.all[i]->val);
        else judge_say("null");
    }
    judge_say("]");
    free(nodes.all);
}

static void judge_give_element(char kind, const void *from) {
    switch (kind) {
        case 'i': judge_give_integer(*(const int *)from); break;
        case 'l': judge_give_long(*(const long long *)from); break;
        case 'd': judge_give_double(*(const double *)from); break;
        case 'b': judge_give_boolean(*(const bool *)from); break;
        case 'c': judge_give_character(*(const char *)from); break;
        case 's': judge_give_string(*(char *const *)from); break;
        case 'N': judge_give_ListNode(*(struct ListNode *const *)from); break;
        default: judge_give_TreeNode(*(struct TreeNode *const *)from);
    }
}

static void judge_give_array(char kind, int depth, const void *elements, struct judge_shape shape) {
    size_t width = judge_width(kind, depth);
    judge_say("[");
    for (int at = 0; at < shape.size; at++) {
        const char *from = (const char *)elements + (size_t)at * width;
        if (at) judge_say(",");
        if (depth == 1) {
            judge_give_element(kind, from);
            continue;
        }
        struct judge_shape below = {.size = ((int *)shape.inner[0])[at]};
        for (int i = 1; i + 1 < depth; i++) below.inner[i - 1] = ((void **)shape.inner[i])[at];
        judge_give_array(kind, depth - 1, *(void *const *)from, below);
    }
    judge_say("]");
}

// The first `count` elements: the answer of a function that returns how many of them count.
static void judge_cut(struct judge_shape *shape, int count) {
    if (count < 0 || count > shape->size) {
        fprintf(stderr, "The function returned %d as the length of an array of %d elements.\n",
                count, shape->size);
        abort();
    }
    shape->size = count;
}

// The answer is complete: out with it, after all that was printed.
static void judge_send(void) {
    judge_say("\n");
    fflush(stdout);
    for (size_t sent = 0; sent < judge_used;) {
        long done = judge_os_write(3, judge_answer + sent, judge_used - sent);
        if (done < 0) exit(1);
        sent += (size_t)done;
    }
    judge_used = 0;
}
