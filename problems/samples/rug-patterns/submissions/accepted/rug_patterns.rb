def group_rugs(rugs)
  rugs.group_by { |rug| rug.chars.map { |colour| rug.index(colour) } }.values
end
