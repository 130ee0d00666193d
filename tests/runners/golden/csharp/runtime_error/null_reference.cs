using System;

class Null
{
    static void Main()
    {
        string nothing = null;
        Console.WriteLine(nothing.Length);
    }
}
