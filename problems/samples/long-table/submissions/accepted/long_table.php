class Solution {
    function seatGuests($families) {
        $counts = array_count_values($families);
        arsort($counts);
        $guests = count($families);
        if (reset($counts) > intdiv($guests + 1, 2)) return [];
        $seats = array_fill(0, $guests, 0);
        $seat = 0;
        foreach ($counts as $family => $count) {
            while ($count-- > 0) {
                $seats[$seat] = $family;
                $seat += 2;
                if ($seat >= $guests) $seat = 1;
            }
        }
        return $seats;
    }
}
