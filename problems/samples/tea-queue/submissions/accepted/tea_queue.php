class TeaQueue {
    private $places;
    private $guests = [];

    function __construct($places) {
        $this->places = $places;
    }

    function join($guest) {
        if (isset($this->guests[$guest]) || count($this->guests) === $this->places) return false;
        $this->guests[$guest] = true;
        return true;
    }

    function leave($guest) {
        unset($this->guests[$guest]);
    }

    function serve() {
        $guest = array_key_first($this->guests) ?? '';
        unset($this->guests[$guest]);
        return $guest;
    }

    function waiting() {
        return array_keys($this->guests);
    }
}
