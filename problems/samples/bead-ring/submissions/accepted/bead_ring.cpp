class Solution {
public:
    string shortestPiece(string ring, string wanted) {
        string twice = ring + ring;
        vector<int> need(128);
        for (char bead : wanted) need[bead]++;
        int missing = wanted.size(), start = 0, size = ring.size() + 1, from = 0;
        for (int end = 0; end < (int) twice.size(); end++) {
            if (need[twice[end]]-- > 0) missing--;
            while (missing == 0) {
                if (end + 1 - start < size) {
                    size = end + 1 - start;
                    from = start;
                }
                if (++need[twice[start++]] > 0) missing++;
            }
        }
        return size > (int) ring.size() ? "" : twice.substr(from, size);
    }
};
