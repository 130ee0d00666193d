using System;
using System.Linq;

public class Total
{
    public static void Main()
    {
        Console.ReadLine();
        Console.WriteLine(Console.ReadLine().Split(' ').Select(long.Parse).Sum());
    }
}
