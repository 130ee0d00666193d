class Solution {
public:
    bool canMirror(string banner, int repairs) {
        string letters;
        for (char sign : banner) {
            if (isalpha(sign)) letters += tolower(sign);
        }
        int apart = 0;
        for (int i = 0, j = (int) letters.size() - 1; i < j; i++, j--) apart += letters[i] != letters[j];
        return apart <= repairs;
    }
};
