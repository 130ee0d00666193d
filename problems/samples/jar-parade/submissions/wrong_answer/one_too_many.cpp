class Solution {
public:
    int lineUp(vector<int>& jars, int most) {
        int stayed = 0, alike = 0;
        for (int jar : jars) {
            if (stayed == 0 || jar > jars[stayed - 1]) alike = 0;
            else if (jar < jars[stayed - 1] || ++alike > most) continue;
            jars[stayed++] = jar;
        }
        return stayed;
    }
};
