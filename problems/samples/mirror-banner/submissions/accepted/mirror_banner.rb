def can_mirror(banner, repairs)
  letters = banner.downcase.scan(/[a-z]/)
  apart = letters.zip(letters.reverse).count { |a, b| a != b }
  apart / 2 <= repairs
end
