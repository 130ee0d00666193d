program spins
  implicit none
  integer, volatile :: i
  i = 0
  do while (i < 1)
    i = ieor(i, 0)
  end do
end program
