const recurse = () => recurse() + 1;
recurse();
