def line_up(jars, most)
  stayed = alike = 0
  jars.length.times do |i|
    jar = jars[i]
    if stayed == 0 || jar > jars[stayed - 1]
      alike = 1
    elsif jar == jars[stayed - 1] && alike < most
      alike += 1
    else
      next
    end
    jars[stayed] = jar
    stayed += 1
  end
  stayed
end
