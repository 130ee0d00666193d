class Solution {
    public boolean canMirror(String banner, int repairs) {
        int apart = 0;
        for (int i = 0, j = banner.length() - 1; i < j; i++, j--) {
            while (i < j && !isLetter(banner.charAt(i))) i++;
            while (i < j && !isLetter(banner.charAt(j))) j--;
            if ((banner.charAt(i) | 32) != (banner.charAt(j) | 32)) apart++;
        }
        return apart <= repairs;
    }

    private boolean isLetter(char sign) {
        return sign >= 'A' && sign <= 'z';
    }
}
