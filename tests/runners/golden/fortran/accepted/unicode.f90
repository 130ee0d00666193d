program unicode
  implicit none
  character(len=200) :: line, turned
  integer :: i, last
  read '(a)', line
  last = len_trim(line)
  turned = ''
  do i = len_trim(line), 1, -1
    if (iand(ichar(line(i:i)), 192) /= 128) then
      turned = trim(turned)//merge('~', ' ', line(i:i) == ' ')//line(i:last)
      last = i - 1
    end if
  end do
  call show(trim(turned))
contains
  subroutine show(text)
    character(len=*), intent(in) :: text
    character(len=200) :: out
    integer :: i, n, k
    out = ''
    n = 0
    i = 1
    do while (i <= len(text))
      if (text(i:i) == '~') then
        n = n + 1
        i = i + 2
      else if (text(i:i) == ' ') then
        i = i + 1
      else
        n = n + 1
        out(n:n) = text(i:i)
        i = i + 1
      end if
    end do
    k = n
    print '(a)', out(1:k)
  end subroutine
end program
