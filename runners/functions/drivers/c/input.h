// What every function problem stands on in C: the node types, a reader of JSON, and answers.
#include <assert.h>
#include <ctype.h>
#include <errno.h>
#include <float.h>
#include <inttypes.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <uthash.h>

struct ListNode {
    int val;
    struct ListNode *next;
};

struct TreeNode {
    int val;
    struct TreeNode *left;
    struct TreeNode *right;
};

// unistd.h would take names such as `read` away from the user.
extern long judge_os_read(int from, void *to, size_t size) __asm__("read");
extern long judge_os_write(int to, const void *from, size_t size) __asm__("write");

// The lengths of an array: of its own, `inner[0]` (an int each) of those in it, `inner[1]` (a
// pointer each) of those below, and so on.
struct judge_shape {
    int size;
    void *inner[8];
};

static char judge_input[1 << 16];
static size_t judge_at, judge_filled;
static char *judge_answer;
static size_t judge_used, judge_room;

static void *judge_grown(void *memory, size_t size) {
    void *grown = realloc(memory, size ? size : 1);
    if (grown) return grown;
    fputs("out of memory\n", stderr);
    exit(1);
}

// The next byte, which stays there; 0 at the end of the input.
static inline char judge_peek(void) {
    if (judge_at == judge_filled) {
        long got = judge_os_read(0, judge_input, sizeof judge_input);
        if (got <= 0) return 0;
        judge_at = 0, judge_filled = (size_t)got;
    }
    return judge_input[judge_at];
}

static inline char judge_next(void) {
    char byte = judge_peek();
    judge_at++;
    return byte;
}

// Whether there is another value. Steps over what separates lines.
static bool judge_more(void) {
    while (judge_peek() == '\n' || judge_peek() == '\r' || judge_peek() == ' ') judge_at++;
    return judge_peek() != 0;
}

// Steps over one bracket or comma.
static void judge_mark(void) {
    judge_more();
    judge_next();
}

static long long judge_take_long(void) {
    judge_more();
    bool negative = judge_peek() == '-';
    if (negative) judge_at++;
    unsigned long long digits = 0;
    while (judge_peek() >= '0' && judge_peek() <= '9') {
        digits = digits * 10 + (unsigned)(judge_next() - '0');
    }
    return (long long)(negative ? -digits : digits);
}

static int judge_take_integer(void) { return (int)judge_take_long(); }

// The letters of a number or a word such as `true`.
static const char *judge_word(void) {
    static char letters[512];
    size_t length = 0;
    judge_more();
    while (isalnum((unsigned char)judge_peek()) || (judge_peek() && strchr("+-.", judge_peek()))) {
        char letter = judge_next();
        if (length + 1 < sizeof letters) letters[length++] = letter;
    }
    letters[length] = 0;
    return letters;
}

static double judge_take_double(void) { return strtod(judge_word(), NULL); }
static bool judge_take_boolean(void) { return strcmp(judge_word(), "true") == 0; }

static unsigned judge_hex4(void) {
    unsigned code = 0;
    for (int i = 0; i < 4; i++) {
        char digit = judge_next();
        code = code * 16 + (unsigned)(digit <= '9' ? digit - '0' : (digit | 32) - 'a' + 10);
    }
    return code;
}

static size_t judge_utf8(char *to, unsigned code) {
    if (code < 0x80) return *to = (char)code, 1;
    int rest = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    size_t length = (size_t)rest + 1;
    *to++ = (char)((0xFF00 >> (rest + 1)) | (code >> (6 * rest)));
    while (rest--) *to++ = (char)(0x80 | (code >> (6 * rest) & 0x3F));
    return length;
}

static size_t judge_take_escape(char *to) {
    char letter = judge_next();
    if (letter != 'u') {
        const char *found = letter ? strchr("b\bf\fn\nr\rt\t", letter) : NULL;
        return *to = found ? found[1] : letter, 1;
    }
    unsigned code = judge_hex4();
    if (code >= 0xD800 && code < 0xDC00) {
        judge_next(), judge_next();
        code = 0x10000 + ((code - 0xD800) << 10) + (judge_hex4() - 0xDC00);
    }
    return judge_utf8(to, code);
}

static char *judge_take_string(void) {
    size_t length = 0, room = 16;
    char *text = judge_grown(NULL, room);
    judge_mark();
    while (judge_peek() && judge_peek() != '"') {
        if (length + 5 > room) text = judge_grown(text, room *= 2);
        char byte = judge_next();
        if (byte == '\\') length += judge_take_escape(text + length);
        else text[length++] = byte;
    }
    judge_next();
    text[length] = 0;
    return text;
}

static char judge_take_character(void) {
    char *text = judge_take_string(), first = *text;
    free(text);
    return first;
}

static bool judge_is_over(void) { return judge_more() && judge_peek() == ']'; }

static struct ListNode *judge_take_ListNode(void) {
    struct ListNode *head = NULL, **end = &head;
    judge_mark();
    while (!judge_is_over() && judge_peek()) {
        if (judge_peek() == ',') judge_next();
        *end = judge_grown(NULL, sizeof **end);
        (*end)->val = judge_take_integer();
        (*end)->next = NULL;
        end = &(*end)->next;
    }
    judge_mark();
    return head;
}

// A child of the level order: a node, or nothing where it says null or ends.
static struct TreeNode *judge_take_node(void) {
    if (judge_is_over()) return NULL;
    if (judge_peek() == ',') judge_next();
    if (judge_peek() == 'n') return judge_word(), NULL;
    struct TreeNode *node = judge_grown(NULL, sizeof *node);
    *node = (struct TreeNode){.val = judge_take_integer()};
    return node;
}

struct judge_nodes {
    struct TreeNode **all;
    size_t count, room;
};

static void judge_put(struct judge_nodes *nodes, struct TreeNode *node) {
    if (nodes->count == nodes->room) {
        nodes->room = nodes->room * 2 + 16;
        nodes->all = judge_grown(nodes->all, nodes->room * sizeof *nodes->all);
    }
    nodes->all[nodes->count++] = node;
}

static struct TreeNode *judge_take_TreeNode(void) {
    struct judge_nodes nodes = {0};
    judge_mark();
    struct TreeNode *root = judge_take_node();
    if (root) judge_put(&nodes, root);
    for (size_t i = 0; i < nodes.count; i++) {
        struct TreeNode *node = nodes.all[i];
        if ((node->left = judge_take_node())) judge_put(&nodes, node->left);
        if ((node->right = judge_take_node())) judge_put(&nodes, node->right);
    }
    free(nodes.all);
    while (judge_peek() && judge_peek() != ']') judge_next();
    judge_mark();
    return root;
}
