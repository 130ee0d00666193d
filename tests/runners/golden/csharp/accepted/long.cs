using System;

class Long
{
    static void Main()
    {
        int n = int.Parse(Console.ReadLine());
        for (int i = 1; i <= n; i++) Console.WriteLine(i);
    }
}
