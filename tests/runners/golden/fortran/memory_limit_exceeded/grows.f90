program grows
  implicit none
  type node
    integer :: x(10000)
    type(node), pointer :: next
  end type
  type(node), pointer :: last, one
  last => null()
  do
    allocate (one)
    one%x = 1
    one%next => last
    last => one
  end do
end program
