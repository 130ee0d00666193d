class Solution {
    public List<List<String>> groupRugs(List<String> rugs) {
        Map<String, List<String>> groups = new HashMap<>();
        for (String rug : rugs) {
            Map<Character, Integer> seen = new HashMap<>();
            StringBuilder pattern = new StringBuilder();
            for (char colour : rug.toCharArray()) {
                seen.putIfAbsent(colour, seen.size());
                pattern.append((char) ('a' + seen.get(colour)));
            }
            groups.computeIfAbsent(pattern.toString(), key -> new ArrayList<>()).add(rug);
        }
        return new ArrayList<>(groups.values());
    }
}
