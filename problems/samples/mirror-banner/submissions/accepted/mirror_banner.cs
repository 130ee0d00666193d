public class Solution {
    public bool CanMirror(string banner, int repairs) {
        char[] letters = banner.ToLowerInvariant().Where(letter => letter >= 'a' && letter <= 'z').ToArray();
        int apart = 0;
        for (int i = 0, j = letters.Length - 1; i < j; i++, j--) {
            if (letters[i] != letters[j]) apart++;
        }
        return apart <= repairs;
    }
}
