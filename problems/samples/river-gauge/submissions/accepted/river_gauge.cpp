class RiverGauge {
    vector<int> times;
    vector<double> sums{0};
    double top = 0;

public:
    RiverGauge() {}

    void record(int time, double level) {
        top = times.empty() ? level : max(top, level);
        times.push_back(time);
        sums.push_back(sums.back() + level);
    }

    double average(int start, int end) {
        int first = lower_bound(times.begin(), times.end(), start) - times.begin();
        int behind = upper_bound(times.begin(), times.end(), end) - times.begin();
        return first == behind ? 0 : (sums[behind] - sums[first]) / (behind - first);
    }

    double highest() { return top; }

    int readings() { return times.size(); }
};
