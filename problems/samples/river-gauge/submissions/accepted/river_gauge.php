class RiverGauge {
    private $times = [];
    private $sums = [0.0];
    private $top = null;

    function __construct() {
    }

    function record($time, $level) {
        $this->times[] = $time;
        $this->sums[] = end($this->sums) + $level;
        $this->top = max($this->top ?? $level, $level);
    }

    function average($start, $end) {
        $first = $this->before($start);
        $behind = $this->before($end + 1);
        if ($first === $behind) return 0.0;
        return ($this->sums[$behind] - $this->sums[$first]) / ($behind - $first);
    }

    function highest() {
        return $this->top ?? 0.0;
    }

    function readings() {
        return count($this->times);
    }

    private function before($time) {
        $low = 0;
        $high = count($this->times);
        while ($low < $high) {
            $middle = intdiv($low + $high, 2);
            if ($this->times[$middle] < $time) $low = $middle + 1;
            else $high = $middle;
        }
        return $low;
    }
}
