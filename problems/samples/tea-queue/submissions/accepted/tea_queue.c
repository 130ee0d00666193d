#define BUCKETS 16384

typedef struct Guest {
    char name[11];
    struct Guest *ahead, *behind, *next;
} Guest;

typedef struct {
    int places, count;
    Guest ends;
    Guest* buckets[BUCKETS];
} TeaQueue;

static Guest** placeOf(TeaQueue* obj, const char* name) {
    unsigned hash = 0;
    for (const char* letter = name; *letter; letter++) hash = hash * 131 + (unsigned char) *letter;
    Guest** place = &obj->buckets[hash % BUCKETS];
    while (*place && strcmp((*place)->name, name) != 0) place = &(*place)->next;
    return place;
}

TeaQueue* teaQueueCreate(int places) {
    TeaQueue* obj = calloc(1, sizeof *obj);
    obj->places = places;
    obj->ends.ahead = obj->ends.behind = &obj->ends;
    return obj;
}

bool teaQueueJoin(TeaQueue* obj, char* guest) {
    Guest** place = placeOf(obj, guest);
    if (*place || obj->count == obj->places) return false;
    Guest* added = *place = calloc(1, sizeof *added);
    strcpy(added->name, guest);
    added->ahead = obj->ends.ahead;
    added->behind = &obj->ends;
    added->ahead->behind = added->behind->ahead = added;
    obj->count++;
    return true;
}

void teaQueueLeave(TeaQueue* obj, char* guest) {
    Guest** place = placeOf(obj, guest);
    Guest* found = *place;
    if (!found) return;
    *place = found->next;
    found->ahead->behind = found->behind;
    found->behind->ahead = found->ahead;
    obj->count--;
    free(found);
}

char* teaQueueServe(TeaQueue* obj) {
    if (obj->count == 0) return strdup("");
    char* guest = strdup(obj->ends.behind->name);
    teaQueueLeave(obj, guest);
    return guest;
}

char** teaQueueWaiting(TeaQueue* obj, int* retSize) {
    char** names = malloc((obj->count + 1) * sizeof *names);
    *retSize = 0;
    for (Guest* guest = obj->ends.behind; guest != &obj->ends; guest = guest->behind) {
        names[(*retSize)++] = strdup(guest->name);
    }
    return names;
}

void teaQueueFree(TeaQueue* obj) {
    while (obj->count > 0) free(teaQueueServe(obj));
    free(obj);
}
