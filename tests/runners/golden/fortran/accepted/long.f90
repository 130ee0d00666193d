program long
  implicit none
  integer :: i, n
  read *, n
  do i = 1, n
    print '(i0)', i
  end do
end program
