program deep
  implicit none
  integer :: n
  read *, n
  print '(i0)', depth(n)
contains
  recursive integer function depth(n) result(d)
    integer, intent(in) :: n
    d = 0
    if (n > 0) d = 1 + depth(n - 1)
  end function
end program
