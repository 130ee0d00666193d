var i = 0
while true: i = (i + 1) and 1023
