public class Solution {
    public IList<IList<string>> GroupRugs(IList<string> rugs) {
        return rugs.GroupBy(rug => Pattern(rug)).Select(group => (IList<string>) group.ToList()).ToList();
    }

    private static string Pattern(string rug) {
        var seen = new Dictionary<char, int>();
        char[] pattern = new char[rug.Length];
        for (int i = 0; i < rug.Length; i++) {
            if (!seen.ContainsKey(rug[i])) seen[rug[i]] = seen.Count;
            pattern[i] = (char) ('a' + seen[rug[i]]);
        }
        return new string(pattern);
    }
}
