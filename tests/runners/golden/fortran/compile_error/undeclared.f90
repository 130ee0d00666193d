program undeclared
  implicit none
  n = 1
end program
