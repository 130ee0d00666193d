type TeaQueue struct {
	places int
	guests *list.List
	where  map[string]*list.Element
}

func Constructor(places int) TeaQueue {
	return TeaQueue{places, list.New(), map[string]*list.Element{}}
}

func (this *TeaQueue) Join(guest string) bool {
	if this.where[guest] != nil || this.guests.Len() == this.places {
		return false
	}
	this.where[guest] = this.guests.PushBack(guest)
	return true
}

func (this *TeaQueue) Leave(guest string) {
	if place := this.where[guest]; place != nil {
		this.guests.Remove(place)
		delete(this.where, guest)
	}
}

func (this *TeaQueue) Serve() string {
	if this.guests.Len() == 0 {
		return ""
	}
	guest := this.guests.Front().Value.(string)
	this.Leave(guest)
	return guest
}

func (this *TeaQueue) Waiting() []string {
	names := []string{}
	for place := this.guests.Front(); place != nil; place = place.Next() {
		names = append(names, place.Value.(string))
	}
	return names
}
