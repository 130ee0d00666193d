class RiverGauge {
    private final TreeMap<Integer, Integer> numbers = new TreeMap<>();
    private final List<Double> sums = new ArrayList<>(List.of(0.0));
    private double top = 0;

    public RiverGauge() {
    }

    public void record(int time, double level) {
        top = numbers.isEmpty() ? level : Math.max(top, level);
        numbers.put(time, numbers.size());
        sums.add(sums.get(sums.size() - 1) + level);
    }

    public double average(int start, int end) {
        Map.Entry<Integer, Integer> first = numbers.ceilingEntry(start), last = numbers.floorEntry(end);
        if (first == null || last == null || first.getValue() > last.getValue()) return 0;
        int behind = last.getValue() + 1;
        return (sums.get(behind) - sums.get(first.getValue())) / (behind - first.getValue());
    }

    public double highest() {
        return top;
    }

    public int readings() {
        return numbers.size();
    }
}
