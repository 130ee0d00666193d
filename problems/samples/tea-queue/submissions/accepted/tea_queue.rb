class TeaQueue
  def initialize(places)
    @places = places
    @guests = {}
  end

  def join(guest)
    return false if @guests.key?(guest) || @guests.length == @places
    @guests[guest] = true
  end

  def leave(guest)
    @guests.delete(guest)
  end

  def serve
    @guests.empty? ? "" : @guests.shift[0]
  end

  def waiting
    @guests.keys
  end
end
