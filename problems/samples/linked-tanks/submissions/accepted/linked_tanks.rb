def water_level(tanks, volume)
  tanks = tanks.sort
  area = 0
  tanks.each_with_index do |(bottom, size), i|
    area += size
    if i + 1 < tanks.length
      room = (tanks[i + 1][0] - bottom) * area
      if volume > room
        volume -= room
        next
      end
    end
    return bottom + volume.to_f / area
  end
end
