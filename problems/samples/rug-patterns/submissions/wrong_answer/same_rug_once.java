class Solution {
    public List<List<String>> groupRugs(List<String> rugs) {
        Map<String, Set<String>> groups = new HashMap<>();
        for (String rug : rugs) {
            StringBuilder pattern = new StringBuilder();
            for (char colour : rug.toCharArray()) pattern.append((char) ('a' + rug.indexOf(colour)));
            groups.computeIfAbsent(pattern.toString(), key -> new TreeSet<>()).add(rug);
        }
        List<List<String>> found = new ArrayList<>();
        for (Set<String> group : groups.values()) found.add(new ArrayList<>(group));
        return found;
    }
}
