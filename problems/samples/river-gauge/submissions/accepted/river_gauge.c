typedef struct {
    int count, room;
    int* times;
    double* sums;
    double top;
} RiverGauge;

static int before(RiverGauge* obj, long long time) {
    int low = 0, high = obj->count;
    while (low < high) {
        int middle = (low + high) / 2;
        if (obj->times[middle] < time) low = middle + 1;
        else high = middle;
    }
    return low;
}

RiverGauge* riverGaugeCreate() {
    RiverGauge* obj = calloc(1, sizeof *obj);
    obj->sums = calloc(1, sizeof *obj->sums);
    return obj;
}

void riverGaugeRecord(RiverGauge* obj, int time, double level) {
    if (obj->count == obj->room) {
        obj->room = 2 * obj->room + 1;
        obj->times = realloc(obj->times, obj->room * sizeof *obj->times);
        obj->sums = realloc(obj->sums, (obj->room + 1) * sizeof *obj->sums);
    }
    if (obj->count == 0 || level > obj->top) obj->top = level;
    obj->times[obj->count] = time;
    obj->sums[obj->count + 1] = obj->sums[obj->count] + level;
    obj->count++;
}

double riverGaugeAverage(RiverGauge* obj, int start, int end) {
    int first = before(obj, start), behind = before(obj, end + 1LL);
    return first == behind ? 0 : (obj->sums[behind] - obj->sums[first]) / (behind - first);
}

double riverGaugeHighest(RiverGauge* obj) {
    return obj->top;
}

int riverGaugeReadings(RiverGauge* obj) {
    return obj->count;
}

void riverGaugeFree(RiverGauge* obj) {
    free(obj->times);
    free(obj->sums);
    free(obj);
}
