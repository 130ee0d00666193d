// Answers, as JSON on descriptor 3.
package main

import (
	"math"
	"os"
	"strconv"
)

var (
	judgeAnswer []byte
	judgeOut    = os.NewFile(3, "answers")
)

func judgeSay(text string)        { judgeAnswer = append(judgeAnswer, text...) }
func judgeGiveLong(value int64)   { judgeAnswer = strconv.AppendInt(judgeAnswer, value, 10) }
func judgeGiveInteger(value int)  { judgeGiveLong(int64(value)) }
func judgeGiveBoolean(value bool) { judgeAnswer = strconv.AppendBool(judgeAnswer, value) }
func judgeGiveCharacter(one byte) { judgeGiveString(string([]byte{one})) }

func judgeGiveDouble(value float64) {
	switch {
	case math.IsNaN(value):
		judgeSay("NaN")
	case math.IsInf(value, 1):
		judgeSay("Infinity")
	case math.IsInf(value, -1):
		judgeSay("-Infinity")
	default:
		judgeAnswer = strconv.AppendFloat(judgeAnswer, value, 'g', -1, 64)
	}
}

func judgeGiveString(text string) {
	const digits = "0123456789abcdef"
	judgeSay(`"`)
	for i := 0; i < len(text); i++ {
		switch one := text[i]; {
		case one == '"' || one == '\\':
			judgeAnswer = append(judgeAnswer, '\\', one)
		case one < 0x20:
			judgeSay(`\u00`)
			judgeAnswer = append(judgeAnswer, digits[one>>4], digits[one&15])
		default:
			judgeAnswer = append(judgeAnswer, one)
		}
	}
	judgeSay(`"`)
}

func judgeGiveArray[T any](give func(T)) func([]T) {
	return func(values []T) {
		judgeSay("[")
		for i, value := range values {
			if i > 0 {
				judgeSay(",")
			}
			give(value)
		}
		judgeSay("]")
	}
}

// Brent's search for a circle goes along: `waiting` moves up at every power of two.
func judgeGiveListNode(node *ListNode) {
	var waiting *ListNode
	judgeSay("[")
	for steps := 0; node != nil; steps++ {
		if node == waiting {
			panic("the list that was returned has a cycle")
		}
		if steps&(steps-1) == 0 {
			waiting = node
		}
		if steps > 0 {
			judgeSay(",")
		}
		judgeGiveInteger(node.Val)
		node = node.Next
	}
	judgeSay("]")
}

func judgeGiveTreeNode(root *TreeNode) {
	nodes := []*TreeNode{root}
	for i := 0; i < len(nodes); i++ {
		if nodes[i] != nil {
			nodes = append(nodes, nodes[i].Left, nodes[i].Right)
		}
	}
	for len(nodes) > 0 && nodes[len(nodes)-1] == nil {
		nodes = nodes[:len(nodes)-1]
	}
	judgeGiveArray(func(node *TreeNode) {
		if node == nil {
			judgeSay("null")
		} else {
			judgeGiveInteger(node.Val)
		}
	})(nodes)
}

// The first `count` elements: the answer of a function that returns how many of them count.
func judgeCut[T any](values []T, count int) []T {
	if count < 0 || count > len(values) {
		panic("The function returned " + strconv.Itoa(count) + " as the length of an array of " +
			strconv.Itoa(len(values)) + " elements.")
	}
	return values[:count]
}

// The answer is complete: out with it.
func judgeSend() {
	judgeSay("\n")
	if _, err := judgeOut.Write(judgeAnswer); err != nil {
		os.Exit(1)
	}
	judgeAnswer = judgeAnswer[:0]
}
