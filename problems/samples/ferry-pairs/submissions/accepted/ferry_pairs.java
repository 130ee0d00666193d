class Solution {
    public List<List<Integer>> ferryPairs(int[] piers, int reach) {
        Set<Long> known = new HashSet<>();
        for (int pier : piers) known.add((long) pier);
        List<List<Integer>> pairs = new ArrayList<>();
        for (long pier : known) {
            if (known.contains(pier + reach)) pairs.add(List.of((int) pier, (int) pier + reach));
        }
        return pairs;
    }
}
