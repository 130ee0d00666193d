program stops
  error stop 3
end program
