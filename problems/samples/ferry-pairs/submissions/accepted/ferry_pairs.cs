public class Solution {
    public IList<IList<int>> FerryPairs(int[] piers, int reach) {
        var known = new HashSet<int>(piers);
        var pairs = new List<IList<int>>();
        foreach (int pier in known) {
            if (known.Contains(pier + reach)) pairs.Add(new List<int> {pier, pier + reach});
        }
        return pairs;
    }
}
