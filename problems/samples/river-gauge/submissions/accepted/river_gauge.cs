public class RiverGauge {
    private readonly List<int> times = new List<int>();
    private readonly List<double> sums = new List<double> {0};
    private double top = 0;

    public RiverGauge() {
    }

    public void Record(int time, double level) {
        top = times.Count == 0 ? level : Math.Max(top, level);
        times.Add(time);
        sums.Add(sums[times.Count - 1] + level);
    }

    public double Average(int start, int end) {
        int first = Before(start), behind = Before(end + 1);
        return first == behind ? 0 : (sums[behind] - sums[first]) / (behind - first);
    }

    public double Highest() {
        return top;
    }

    public int Readings() {
        return times.Count;
    }

    private int Before(int time) {
        int place = times.BinarySearch(time);
        return place < 0 ? ~place : place;
    }
}
