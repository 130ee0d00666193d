class Solution {
    public boolean canMirror(String banner, int repairs) {
        String letters = banner.toLowerCase().replaceAll("[^a-z]", "");
        int apart = 0;
        for (int i = 0, j = letters.length() - 1; i < j; i++, j--) {
            if (letters.charAt(i) != letters.charAt(j)) apart++;
        }
        return apart <= repairs;
    }
}
