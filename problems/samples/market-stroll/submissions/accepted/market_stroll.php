class Solution {
    function longestStroll($prices, $budget) {
        $longest = $start = $spent = 0;
        foreach ($prices as $end => $price) {
            $spent += $price;
            while ($spent > $budget) $spent -= $prices[$start++];
            $longest = max($longest, $end + 1 - $start);
        }
        return $longest;
    }
}
