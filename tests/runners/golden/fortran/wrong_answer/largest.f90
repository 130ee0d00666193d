program largest
  implicit none
  integer :: n
  integer, allocatable :: x(:)
  read *, n
  allocate (x(n))
  read *, x
  print '(i0)', maxval(x)
end program
