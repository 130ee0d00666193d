class RiverGauge
  def initialize
    @times = []
    @sums = [0.0]
    @top = nil
  end

  def record(time, level)
    @times << time
    @sums << @sums.last + level
    @top = [@top || level, level].max
  end

  def average(start, end_)
    first = @times.bsearch_index { |time| time >= start } || @times.length
    behind = @times.bsearch_index { |time| time > end_ } || @times.length
    first == behind ? 0.0 : (@sums[behind] - @sums[first]) / (behind - first)
  end

  def highest
    @top || 0.0
  end

  def readings
    @times.length
  end
end
