program total
  implicit none
  integer :: n
  integer(8), allocatable :: x(:)
  read *, n
  allocate (x(n))
  read *, x
  print '(i0)', sum(x)
end program
