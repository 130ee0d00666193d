# @return {Void} Do not return anything, modify quilt in-place instead.
def turn_quilt(quilt, steps)
  height, width = quilt.length, quilt[0].length
  (([height, width].min + 1) / 2).times do |depth|
    ring = places(depth, depth, height - 1 - depth, width - 1 - depth)
    colours = ring.map { |row, column| quilt[row][column] }
    colours.each_with_index do |colour, i|
      row, column = ring[(i + steps) % ring.length]
      quilt[row][column] = colour
    end
  end
end

def places(top, left, bottom, right)
  ring = (left..right).map { |column| [top, column] }
  ring += (top + 1..bottom).map { |row| [row, right] }
  return ring if top == bottom || left == right
  ring += (left...right).map { |column| [bottom, column] }.reverse
  ring + (top + 1...bottom).map { |row| [row, left] }.reverse
end
