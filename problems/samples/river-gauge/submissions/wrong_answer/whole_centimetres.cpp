class RiverGauge {
    map<int, int> times;
    vector<int> sums{0};
    int top = INT_MIN;

public:
    RiverGauge() {}

    void record(int time, double level) {
        int centimetres = (int) (level * 100);
        times[time] = (int) sums.size();
        sums.push_back(sums.back() + centimetres);
        top = max(top, centimetres);
    }

    double average(int start, int end) {
        auto first = times.lower_bound(start), behind = times.upper_bound(end);
        if (first == behind) return 0;
        int from = first->second, to = prev(behind)->second;
        return (sums[to] - sums[from - 1]) / (to - from + 1) / 100.0;
    }

    double highest() { return times.empty() ? 0 : top / 100.0; }

    int readings() { return (int) times.size(); }
};
