// What every function problem stands on in Go: the node types, and a reader of JSON.
package main

import (
	"os"
	"strconv"
)

type ListNode struct {
	Val  int
	Next *ListNode
}

type TreeNode struct {
	Val   int
	Left  *TreeNode
	Right *TreeNode
}

var (
	judgeInput  = make([]byte, 1<<16)
	judgeAt     int
	judgeFilled int
)

// The next byte, which stays there; 0 at the end of the input.
func judgePeek() byte {
	if judgeAt == judgeFilled {
		got, _ := os.Stdin.Read(judgeInput)
		if got <= 0 {
			return 0
		}
		judgeAt, judgeFilled = 0, got
	}
	return judgeInput[judgeAt]
}

func judgeNext() byte {
	found := judgePeek()
	if found != 0 {
		judgeAt++
	}
	return found
}

// Whether there is another value. Steps over what separates lines.
func judgeMore() bool {
	for judgePeek() == '\n' || judgePeek() == '\r' || judgePeek() == ' ' {
		judgeAt++
	}
	return judgePeek() != 0
}

// Steps over one bracket or comma.
func judgeMark() {
	judgeMore()
	judgeNext()
}

func judgeTakeLong() int64 {
	judgeMore()
	negative := judgePeek() == '-'
	if negative {
		judgeAt++
	}
	var digits int64
	for judgePeek() >= '0' && judgePeek() <= '9' {
		digits = digits*10 + int64(judgeNext()-'0')
	}
	if negative {
		return -digits
	}
	return digits
}

func judgeTakeInteger() int { return int(judgeTakeLong()) }

// The letters of a number or a word such as `true`.
func judgeWord() string {
	judgeMore()
	letters := make([]byte, 0, 24)
	for {
		switch judgePeek() {
		case 0, ',', ']', '\n', '\r', ' ':
			return string(letters)
		}
		letters = append(letters, judgeNext())
	}
}

func judgeTakeDouble() float64 {
	value, _ := strconv.ParseFloat(judgeWord(), 64)
	return value
}

func judgeTakeBoolean() bool { return judgeWord() == "true" }

func judgeTakeHex4() rune {
	digits := []byte{judgeNext(), judgeNext(), judgeNext(), judgeNext()}
	code, _ := strconv.ParseUint(string(digits), 16, 32)
	return rune(code)
}

func judgeTakeEscape(text []byte) []byte {
	letter := judgeNext()
	switch letter {
	case 'b':
		return append(text, '\b')
	case 'f':
		return append(text, '\f')
	case 'n':
		return append(text, '\n')
	case 'r':
		return append(text, '\r')
	case 't':
		return append(text, '\t')
	case 'u':
		code := judgeTakeHex4()
		if code >= 0xD800 && code < 0xDC00 {
			judgeNext()
			judgeNext()
			code = 0x10000 + (code-0xD800)<<10 + judgeTakeHex4() - 0xDC00
		}
		return append(text, string(code)...)
	}
	return append(text, letter)
}

func judgeTakeString() string {
	text := []byte{}
	judgeMark()
	for judgePeek() != 0 && judgePeek() != '"' {
		if letter := judgeNext(); letter == '\\' {
			text = judgeTakeEscape(text)
		} else {
			text = append(text, letter)
		}
	}
	judgeNext()
	return string(text)
}

func judgeTakeCharacter() byte {
	if text := judgeTakeString(); text != "" {
		return text[0]
	}
	return 0
}

func judgeTakeArray[T any](take func() T) func() []T {
	return func() []T {
		values := []T{}
		judgeMark()
		for judgeMore() && judgePeek() != ']' {
			if len(values) > 0 {
				judgeMark()
			}
			values = append(values, take())
		}
		judgeMark()
		return values
	}
}

func judgeTakeListNode() *ListNode {
	before := &ListNode{}
	end := before
	for _, value := range judgeTakeArray(judgeTakeInteger)() {
		end.Next = &ListNode{Val: value}
		end = end.Next
	}
	return before.Next
}

// A child of the level order: a node, or nothing where it says null or ends.
func judgeTakeNode() *TreeNode {
	if !judgeMore() || judgePeek() == ']' {
		return nil
	}
	if judgePeek() == ',' {
		judgeNext()
	}
	if judgePeek() == 'n' {
		judgeWord()
		return nil
	}
	return &TreeNode{Val: judgeTakeInteger()}
}

func judgeTakeTreeNode() *TreeNode {
	judgeMark()
	root := judgeTakeNode()
	nodes := []*TreeNode{root}
	for i := 0; i < len(nodes); i++ {
		if nodes[i] != nil {
			nodes[i].Left = judgeTakeNode()
			nodes[i].Right = judgeTakeNode()
			nodes = append(nodes, nodes[i].Left, nodes[i].Right)
		}
	}
	for judgePeek() != 0 && judgePeek() != ']' {
		judgeNext()
	}
	judgeMark()
	return root
}
